"""What editors ask the machine to do for them: make a case, move an address, take a page away."""
