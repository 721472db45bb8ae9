"""x"""
revision = "1a2b"
down_revision = "0000"
