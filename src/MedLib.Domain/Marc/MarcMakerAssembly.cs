using System.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>A record in the making, line by line.</summary>
internal sealed class MarcMakerAssembly(int firstLine, int index)
{
    private const int LeastLength = 6; // =TAG and two blanks
    private readonly List<MarcField> _fields = [];
    private readonly List<Finding> _findings = [];
    private Leader? _leader;
    private bool _hasRead;

    public void Add(string text, int line)
    {
        // Editors on Windows put a byte order mark first.
        var content = text.StartsWith('\uFEFF') ? text[1..] : text;
        if (content.Length >= LeastLength && content[0] == '=' && content.AsSpan(4, 2) is "  ")
        {
            var value = content[LeastLength..];
            if (content.AsSpan(1, 3) is MarcMakerText.LeaderTag)
            {
                AddLeader(value, line);
                return;
            }

            if (MarcTag.TryParse(content.AsSpan(1, 3), out var tag) && Field(tag, value, line) is { } field)
            {
                _hasRead = true;
                _fields.Add(field);
                return;
            }
        }

        Report(Finding.Error(MarcCodes.LineUnreadable, Line(line)));
    }

    public MarcMakerRead ToRead()
    {
        if (_hasRead && _leader is null)
        {
            Report(Finding.Warning(MarcCodes.LeaderLineWrong, Line(firstLine)) with { Path = "leader" });
        }

        var record = _hasRead ? new MarcRecord(_leader ?? Leader.Default, [.. _fields]) : null;
        return new(record, [.. _findings], firstLine, index);
    }

    private static FindingArg.Number Line(int line) => new("line", line);

    private void Report(Finding finding) => _findings.Add(finding);

    private void AddLeader(string value, int line)
    {
        var text = Decode(value.Replace('\\', ' '), line);
        if (!Leader.TryParse(text, out var leader))
        {
            Report(Finding.Warning(MarcCodes.LeaderLineWrong, Line(line)) with { Path = "leader" });
            var filled = text.Length < Leader.Length ? text + Leader.Default.Text[text.Length..] : text[..Leader.Length];
            leader = Leader.TryParse(filled, out var usual) ? usual : Leader.Default;
        }

        _leader ??= leader;
        _hasRead = true;
    }

    private MarcField? Field(MarcTag tag, string value, int line)
    {
        var parts = value.Split('$');
        var indicators = Decode(parts[0].Replace('\\', ' '), line);
        if (tag.IsControl && !(parts.Length > 1 && indicators.Length == 2))
        {
            return new MarcField.Control(tag, parts.Length == 1 ? indicators : Decode(value.Replace('\\', ' '), line));
        }

        if (indicators.Length != 2 || parts.Length == 1)
        {
            return null;
        }

        var subfields = new List<Subfield>();
        foreach (var part in parts.Skip(1).Select(p => Decode(p, line)))
        {
            if (part.Length == 0 || !MarcWriteRules.IsCode(part[0]))
            {
                return null;
            }

            subfields.Add(new(part[0], part[1..]));
        }

        return new MarcField.Data(tag, indicators[0], indicators[1], [.. subfields]);
    }

    private string Decode(string text, int line)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var decoded = new StringBuilder();
        var at = 0;
        for (; open >= 0; open = text.IndexOf('{', at))
        {
            var close = text.IndexOf('}', open);
            var mnemonic = close < 0 ? text[open..] : text[open..(close + 1)];
            decoded.Append(text, at, open - at).Append(Meaning(mnemonic, line));
            at = open + mnemonic.Length;
        }

        return decoded.Append(text, at, text.Length - at).ToString();
    }

    private string Meaning(string mnemonic, int line)
    {
        switch (mnemonic)
        {
            case "{dollar}": return "$";
            case "{lcub}": return "{";
            case "{rcub}": return "}";
            case "{bsol}": return "\\";
            default:
                Report(Finding.Warning(MarcCodes.MnemonicUnknown, new FindingArg.Text("mnemonic", mnemonic), Line(line)));
                return mnemonic;
        }
    }
}
