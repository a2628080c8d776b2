"""What only the local, encrypted SQLite file needs: keys, connection, migrations, place."""
