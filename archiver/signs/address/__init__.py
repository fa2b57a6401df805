"""What an address says by itself, before anybody asks for it."""
