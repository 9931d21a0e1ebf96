"""SVG figures from the model."""
