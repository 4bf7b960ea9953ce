"""How gunicorn serves the application: its worker, and what is checked and prepared before it serves."""
