"""The outlets of the office: their list, their cards and forms, and who works there."""
