"""What a site does with other addresses than the cited one, and where it sends its readers on."""
