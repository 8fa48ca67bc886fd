using System.CommandLine;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Cli;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    private const string Variable = "MEDLIB_STORE";
    private const string DefaultStore = "library.db";
    private const int DefaultLimit = 50;

    public static Option<string> Store() => new("--store")
    {
        Description = $"The library's file. Without it {Variable} names one, else it is ./{DefaultStore}.",
        HelpName = "FILE",
        DefaultValueFactory = static _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } store ? store : DefaultStore,
        Validators =
        {
            static result =>
            {
                if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
                {
                    result.AddError("--store takes the name of a file.");
                }
            },
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for programs instead of text for people." };

    public static Option<bool> Table() => new("--table") { Description = "Draw the table also where nobody looks at a terminal." };

    public static Option<int> Limit() => new("--limit")
    {
        Description = $"How many lines at most, 1 to 1000; {DefaultLimit} without it.",
        HelpName = "N",
        DefaultValueFactory = static _ => DefaultLimit,
    };

    public static Option<string> After() => new("--after") { Description = "Go on after the last page: the word it ended with.", HelpName = "CURSOR" };

    public static Option<string> As() => new("--as")
    {
        Description = "Who asks: an id of yours, no name.",
        HelpName = "ID",
        DefaultValueFactory = static _ => "medlib",
    };

    public static Option<string[]> Can() => new("--can")
    {
        Description = "A permission that who asks has. Without any, those that --override names.",
        HelpName = "PERMISSION",
        DefaultValueFactory = static _ => [],
    };

    public static Option<string[]> Override() => new("--override")
    {
        Description = "Lift a refusal by its permission, with a reason, which is recorded. May be given several times.",
        HelpName = "PERMISSION=REASON",
        DefaultValueFactory = static _ => [],
        Validators =
        {
            static result =>
            {
                foreach (var token in result.Tokens.Where(static token => token.Value.Split('=', 2) is not [{ Length: > 0 }, { Length: > 0 }]))
                {
                    result.AddError($"'{token.Value}' is not PERMISSION=REASON.");
                }
            },
        },
    };

    /// <summary>A stamp for now. Whoever works at a shell vouches for the permissions they name; a program that calls the tool tells those of its user.</summary>
    public static CommandStamp Stamp(Library library, string actor, string[]? permissions = null, string[]? overrides = null)
    {
        ValueList<OverrideGrant> grants = [.. (overrides ?? []).Select(static text => text.Split('=', 2)).Select(static parts => new OverrideGrant(new Permission(parts[0]), parts[1]))];
        var by = new Actor(actor) { Permissions = permissions is { Length: > 0 } ? [.. permissions.Select(static text => new Permission(text))] : [.. grants.Select(static grant => grant.Permission)] };
        return library.Stamps.Now(by) with { Overrides = grants };
    }
}
