"""What readers share: from the bytes of a file to a text that knows where it stood in them."""
