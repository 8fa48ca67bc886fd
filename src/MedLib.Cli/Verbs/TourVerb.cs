using System.CommandLine;
using MedLib.Cli.Tours;

namespace MedLib.Cli.Verbs;

/// <summary><c>medlib tour</c>: tells the whole story.</summary>
internal static class TourVerb
{
    private const string Description = """
        The whole story on sample data, in a library of its own that is deleted afterwards: a MARC file comes in, is
        shelved, lent, renewed and returned; books are ordered, received and paid; MARC goes out again.

        Examples:
          medlib tour
          medlib tour --store tour.db     keep the library, to look around in it
          medlib tour --json              the facts of the story
        """;

    public static Command Create(Shell shell)
    {
        var store = new Option<string>("--store") { Description = "A new file to keep the library in.", HelpName = "FILE" };
        var json = SharedOptions.Json();
        var command = new Command("tour", Description) { json, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(store) is { } kept)
            {
                if (File.Exists(kept))
                {
                    ErrorLines.Write(shell, ToolCodes.Usage, $"{kept} exists: the tour begins with an empty library.");
                    return ExitCode.Unusable;
                }

                return await TellAsync(shell, kept, parsed.GetValue(json), cancellationToken);
            }

            var folder = Directory.CreateTempSubdirectory("medlib-tour-");
            try
            {
                return await TellAsync(shell, Path.Combine(folder.FullName, "library.db"), parsed.GetValue(json), cancellationToken);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static async Task<int> TellAsync(Shell shell, string path, bool asJson, CancellationToken cancellationToken)
    {
        var clock = new TourClock(Tour.Start);
        await using var library = Library.Open(path, clock, Tour.Profile());
        await new Tour(library, clock, new TourReport(shell, asJson)).TellAsync(cancellationToken);
        return ExitCode.Done;
    }
}
