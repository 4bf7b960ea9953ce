"""The application for a WSGI server: ``gunicorn wsgi:app``."""

import os

from api.app import create_app
from api.encoder import load_encoder
from api.engine import installed
from api.settings import Settings

settings = Settings.from_environment(os.environ)
app = create_app(settings, installed(load_encoder(settings.encoder)))
