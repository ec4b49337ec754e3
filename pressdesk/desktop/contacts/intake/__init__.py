"""What an import would bring: looked at row by row, ruled over, and taken in."""
