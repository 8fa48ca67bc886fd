using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes;

/// <summary>Collects what was found in a call number, and where.</summary>
/// <param name="original">The text as it was given.</param>
internal ref struct SchemeFindings(ReadOnlySpan<char> original)
{
    private readonly ReadOnlySpan<char> _original = original;
    private List<(string Code, FindingSeverity Severity, int Start, int Length)>? _found;

    internal void Error(string code, int start, int length) => Add(code, FindingSeverity.Error, start, length);

    internal void Warning(string code, int start, int length) => Add(code, FindingSeverity.Warning, start, length);

    internal void Information(string code, int start, int length) => Add(code, FindingSeverity.Information, start, length);

    /// <summary>Double spaces, wide spaces and full-width characters: the first is told.</summary>
    /// <param name="code">The code.</param>
    /// <param name="cleaned">The text with plain characters, from its start to where it is read.</param>
    /// <param name="from">Where it is read from.</param>
    internal void FindWideCharacters(string code, ReadOnlySpan<char> cleaned, int from)
    {
        for (var i = 0; i < cleaned.Length; i++)
        {
            if (cleaned[i] != _original[i] || (cleaned[i] == ' ' && i > from && cleaned[i - 1] == ' '))
            {
                Information(code, i, 1);
                return;
            }
        }
    }

    /// <summary>The findings in the order of the text.</summary>
    /// <param name="written">The call number as its scheme writes it, which is suggested where nothing is wrong beyond the writing.</param>
    internal readonly ValueList<Finding> Told(string? written)
    {
        if (_found is null)
        {
            return [];
        }

        var isBetter = written is not null && !written.AsSpan().SequenceEqual(_original) && !_found.Exists(static found => found.Severity == FindingSeverity.Error);
        var findings = new List<Finding>(_found.Count);
        foreach (var (code, severity, start, length) in _found.OrderBy(static found => found.Start))
        {
            List<FindingArg> args =
            [
                new FindingArg.Number("start", start),
                new FindingArg.Number("length", length),
                new FindingArg.Text("text", _original.Slice(start, length).ToString()),
            ];
            if (isBetter)
            {
                args.Add(new FindingArg.Text("suggestion", written!));
            }

            findings.Add(new Finding(code, severity) { Args = [.. args] });
        }

        return [.. findings];
    }

    private void Add(string code, FindingSeverity severity, int start, int length) => (_found ??= []).Add((code, severity, start, length));
}
