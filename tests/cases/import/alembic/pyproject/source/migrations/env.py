context.configure(version_table=settings.TABLE)
