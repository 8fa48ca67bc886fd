using System.CommandLine;
using System.CommandLine.Parsing;
using MedLib.Cli.Tours;
using MedLib.Cli.Verbs;
using MedLib.Cli.Verbs.Classing;
using MedLib.Cli.Verbs.Lending;
using MedLib.Cli.Verbs.Marc;
using MedLib.Domain.Commands;

namespace MedLib.Cli;

/// <summary>The <c>medlib</c> tool: its verbs, and what becomes of errors.</summary>
internal static class Tool
{
    private const string Description = """
        MARC, call numbers and a small library from the shell.

        Examples:
          medlib tour                               the whole story on sample data
          medlib count records.mrc                  how much there is in a MARC file
          medlib convert records.mrc records.xml    from one MARC format or encoding to another
          medlib view records.mrc --first 3         records, a line a field
          medlib select '245$a' records.mrc         values by a MARCspec path
          medlib import records.mrc                 take a MARC file into ./library.db
          medlib search anatomy --sort year         look for words
          medlib shelf --location MAIN --from "WG"  the shelf list from a class on
          medlib callnumber sort < shelf.txt        lines of call numbers in shelf order
          medlib class suggest "Heart Failure"      a class for a heading
          medlib cutter "Smith, William"            a Cutter number
          medlib label "WG 300 A1 1990"             a spine label
          medlib lend 30112000000015 20112000000017 lend an item to a card
          medlib why 30112000000015                 why it is due when it is
          medlib night                              the daily work, and what people have to do
          medlib id check 978-0-306-40615-7         what a number may be
        """;

    public static async Task<int> RunAsync(string[] args, Shell shell, CancellationToken cancellationToken)
    {
        var parsed = Root(shell).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // That no verb was given follows from a word that is none.
            foreach (var error in parsed.UnmatchedTokens.Count > 0 ? parsed.Errors.TakeLast(1) : parsed.Errors)
            {
                ErrorLines.Write(shell, ToolCodes.Usage, error.Message);
            }

            shell.Error.WriteLine($"Try: medlib {PathOf(parsed.CommandResult)}--help");
            return ExitCode.Unusable;
        }

        try
        {
            // The default handler prints a stack trace, and its own Ctrl-C ends the process in the middle of a record.
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = shell.Out,
                    Error = shell.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            ErrorLines.Write(shell, ToolCodes.Interrupted, "Interrupted: what was done before stays done.");
            return ExitCode.Interrupted;
        }
        catch (StoreException e)
        {
            ErrorLines.Write(shell, e.Finding.Code, e.Message);
            return ExitCode.Unusable;
        }
        catch (ToolException e)
        {
            ErrorLines.Write(shell, e.Code, e.Message);
            return ExitCode.Unusable;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ErrorLines.Write(shell, ToolCodes.Unreadable, e.Message);
            return ExitCode.Unusable;
        }
        catch (TourException e)
        {
            ErrorLines.Write(shell, ToolCodes.TourBroken, e.Message);
            return ExitCode.Refused;
        }
        catch (Exception e)
        {
            // Whoever lends a book can do nothing with a stack trace.
            ErrorLines.Write(shell, ToolCodes.Defect, $"This should not have happened; what was done before stays done. Please report it: {e.GetType().Name}: {e.Message}");
            return ExitCode.Unusable;
        }
    }

    internal static RootCommand Root(Shell shell) => new(Description)
    {
        CountVerb.Create(shell),
        ConvertVerb.Create(shell),
        ViewVerb.Create(shell),
        SelectVerb.Create(shell),
        DiffVerb.Create(shell),
        SplitVerb.Create(shell),
        SampleVerb.Create(shell),
        ImportVerb.Create(shell),
        SearchVerb.Create(shell),
        ShowVerb.Create(shell),
        ShelfVerb.Create(shell),
        CallNumberVerb.Create(shell),
        ClassVerb.Create(shell),
        CutterVerb.Create(shell),
        LabelVerb.Create(shell),
        BorrowerVerb.Create(shell),
        LendVerb.Create(shell),
        ReturnVerb.Create(shell),
        RenewVerb.Create(shell),
        LoanVerb.Create(shell),
        RequestVerb.Create(shell),
        FeesVerb.Create(shell),
        WhyVerb.Create(shell),
        RulesVerb.Create(shell),
        NightVerb.Create(shell),
        ExportVerb.Create(shell),
        IdVerb.Create(shell),
        TourVerb.Create(shell),
    };

    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)}{result.Command.Name} " : "";
}
