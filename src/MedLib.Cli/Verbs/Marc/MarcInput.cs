using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>How the verbs read MARC files: the options they share, and the way of the files.</summary>
internal sealed class MarcInput
{
    private readonly Option<string> _from = MarcNames.From();
    private readonly Option<string> _encoding = new("--encoding-in")
    {
        Description = "The encoding of what is read, whatever it declares: marc-8, utf-8, iso-5426, latin1, cp1251 and others.",
        HelpName = "NAME",
    };

    private readonly Option<string> _normalize = new("--normalize") { Description = "Bring all text into a normalization form.", HelpName = "nfc|nfd" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Leave out every record that has a defect." };
    private readonly Option<bool> _lenient = new("--lenient") { Description = "Repair what can be repaired without guessing. This is so without it too." };
    private readonly Option<bool> _recover = new("--recover") { Description = "Salvage what can be had, also by guessing." };

    public MarcInput() => _normalize.AcceptOnlyFromAmong("nfc", "nfd");

    /// <summary>The argument that takes the files.</summary>
    public static Argument<string[]> Files() => new("FILE") { Description = "MARC files of any format, packed with gzip or not; - for standard input.", Arity = ArgumentArity.OneOrMore };

    public void AddTo(Command command)
    {
        Option[] options = [_from, _encoding, _normalize, _strict, _lenient, _recover];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (new Option[] { _strict, _lenient, _recover }.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            {
                result.AddError("Only one of --strict, --lenient and --recover can hold.");
            }

            if (result.GetValue(_encoding) is { } name && !MarcEncoding.TryFind(name, out _))
            {
                result.AddError($"No encoding is called '{name}'. Known are {string.Join(", ", MarcEncoding.All.Select(static encoding => encoding.Name))}.");
            }
        });
    }

    /// <summary>Begins a run over files as the command line says.</summary>
    /// <param name="shell">Where progress and errors go.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="prints">Whether the verb prints what it reads: on a terminal, progress would stand between its lines.</param>
    public MarcReading Start(Shell shell, ParseResult parsed, bool prints = false) => new(Audience(shell, prints), MarcNames.Of(parsed.GetValue(_from)), Options(parsed));

    /// <summary>Begins a run whose records are shown with what was found in them.</summary>
    /// <param name="shell">Where errors go.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="only">The only record that is shown, from 1; null where all are.</param>
    public MarcReading Show(Shell shell, ParseResult parsed, int? only) =>
        new(Audience(shell, prints: true), MarcNames.Of(parsed.GetValue(_from)), Options(parsed)) { Only = only, IsShown = true };

    private static Shell Audience(Shell shell, bool prints) => prints && shell.DrawsTables ? shell with { ShowsProgress = false } : shell;

    private MarcReadOptions Options(ParseResult parsed) => new()
    {
        Mode = parsed.GetValue(_strict) ? MarcReadMode.Strict : parsed.GetValue(_recover) ? MarcReadMode.Recover : MarcReadMode.Lenient,
        Encoding = parsed.GetValue(_encoding) is { } name && MarcEncoding.TryFind(name, out var encoding) ? encoding : null,
        Normalization = parsed.GetValue(_normalize) switch { "nfc" => NormalizationForm.FormC, "nfd" => NormalizationForm.FormD, _ => null },
    };
}
