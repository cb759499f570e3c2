using PartyWorkflow.Persistence;

namespace PartyWorkflow.Web.WebHost;

/// <summary>What a trouble with the database is called, and what to do about it: one sentence or two, without the connection string, which holds a password.</summary>
internal static class StoreAdvice
{
    private const string Option = "ConnectionStrings:PartyWorkflow";

    public static string For(StoreTrouble trouble) => trouble switch
    {
        StoreTrouble.Away => $"The database can't be reached. Start its server, or correct {Option}.",
        StoreTrouble.SignInRefused => $"The database refuses the user name or the password. Correct them in {Option}.",
        StoreTrouble.NoSuchDatabase => $"The server has no database of that name. Correct {Option}, or run the verb migrate, which makes the database.",
        StoreTrouble.RightRefused =>
            $"The user in {Option} may not do that. Let the server's administrator make the database, with this user as its owner.",
        StoreTrouble.DiskFull => "The database's disk is full, and nothing can be saved. Make room on it; nothing else has to be done.",
        StoreTrouble.FileRefused =>
            $"The file that {Option} names can't be opened to write. Run as the user who owns it and its folder; migrate makes it.",
        StoreTrouble.NotADatabase => $"The file that {Option} names is no SQLite database, or is damaged. Name another, or restore a backup of it.",
    };
}
