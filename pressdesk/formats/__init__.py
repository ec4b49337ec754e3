"""Values to bytes and back: the release text, its readers, its writers. No store, no Qt."""
