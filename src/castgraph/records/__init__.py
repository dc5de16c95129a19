"""What the stages hand to one another: frozen records, no behaviour."""
