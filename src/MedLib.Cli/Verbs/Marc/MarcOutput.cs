using System.CommandLine;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>How the verbs write MARC files.</summary>
internal sealed class MarcOutput
{
    private readonly Option<string> _encoding = new("--encoding-out") { Description = "The encoding of ISO 2709. Without it, each record's own.", HelpName = "NAME" };
    private readonly Option<Unmappable> _unmappable = new("--unmappable") { Description = "What becomes of a character that the encoding has no code for: the record is refused, or a reference or a question mark is written." };
    private readonly Option<Oversize> _oversize = new("--oversize") { Description = "What becomes of a record that is too long for ISO 2709." };
    private readonly Option<IllegalCharacters> _illegal = new("--illegal") { Description = "What becomes of a character that the format cannot hold." };

    public void AddTo(Command command)
    {
        Option[] options = [_encoding, _unmappable, _oversize, _illegal];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(_encoding) is { } name && !MarcEncoding.TryFind(name, out _))
            {
                result.AddError($"No encoding is called '{name}'. Known are {string.Join(", ", MarcEncoding.All.Select(static encoding => encoding.Name))}.");
            }
        });
    }

    public MarcWriteOptions Options(ParseResult parsed) => new()
    {
        Encoding = parsed.GetValue(_encoding) is { } name && MarcEncoding.TryFind(name, out var encoding) ? encoding : null,
        Unmappable = parsed.GetValue(_unmappable),
        Oversize = parsed.GetValue(_oversize),
        IllegalCharacters = parsed.GetValue(_illegal),
    };
}
