"""The guide «Veileder i trepartssamarbeid»: content and data in, site and PDF out."""
