"""The example office: everything in it is invented, its days are counted from today."""
