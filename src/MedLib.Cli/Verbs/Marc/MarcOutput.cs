using System.CommandLine;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Encodings;

namespace MedLib.Cli.Verbs.Marc;

/// <summary>How the verbs write MARC files.</summary>
internal sealed class MarcOutput
{
    private readonly Option<string> _encoding = new("--encoding-out") { Description = "The encoding of ISO 2709. Without it, each record's own.", HelpName = "NAME" };
    private readonly Option<Unmappable> _unmappable = Choice<Unmappable>(
        "--unmappable", "What becomes of a character that the encoding has no code for: the record is refused, or a reference or a question mark is written.");

    private readonly Option<Oversize> _oversize = Choice<Oversize>("--oversize", "What becomes of a record that is too long for ISO 2709.");
    private readonly Option<IllegalCharacters> _illegal = Choice<IllegalCharacters>("--illegal", "What becomes of a character that the format cannot hold.");

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

    // The names as they are typed; without it, the first.
    private static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var names = string.Join('|', Enum.GetNames<T>().Select(static choice => choice.ToLowerInvariant()));
        return new(name)
        {
            Description = description,
            HelpName = names,
            CustomParser = result =>
            {
                var text = result.Tokens is [var token] ? token.Value : "";
                if (Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !text.Any(char.IsAsciiDigit))
                {
                    return choice;
                }

                result.AddError($"'{text}' is none of {names}, which {name} takes.");
                return default;
            },
        };
    }
}
