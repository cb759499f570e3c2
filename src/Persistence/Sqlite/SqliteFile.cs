namespace PartyWorkflow.Persistence.Sqlite;

/// <summary>A database's file, before anything is in it: it will hold names, hashes of passwords and the keys of sessions.</summary>
internal static class SqliteFile
{
    /// <summary>Makes it, empty, so that only its owner reads it; what SQLite lays beside it gets the same rights.</summary>
    /// <remarks>On Windows the folder's rights count.</remarks>
    /// <exception cref="IOException">It is there, or its folder is not.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public static void MakeForItsOwner(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var made = File.Open(file, options);
    }

    /// <summary>As <see cref="MakeForItsOwner"/>. What is there stays; what stands in the way is told when it is opened.</summary>
    public static void MakeIfMissing(string file)
    {
        if (file.StartsWith(':') || file.StartsWith("file:", StringComparison.Ordinal) || File.Exists(file))
        {
            return;
        }

        try
        {
            MakeForItsOwner(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process made it at this moment, or nobody can.
        }
    }
}
