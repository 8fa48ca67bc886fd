using MedLib.Domain.Marc.Encodings;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Reading;

/// <summary>Collects what is found in one read, up to a limit, and says of each where it lies.</summary>
internal sealed class FindingLog(long offset, int index, MarcReadOptions options, string unit = FindingLog.Offset)
{
    /// <summary>Places are bytes from the start of the stream.</summary>
    public const string Offset = "offset";

    /// <summary>Places are lines, counted from 1; give 0 as the offset that all are counted from.</summary>
    public const string Line = "line";

    private readonly List<Finding> _findings = [];
    private int _leftOut;

    /// <summary>Whether something was repaired or lost.</summary>
    public bool HasDefect { get; private set; }

    /// <summary>Whether further findings are only counted.</summary>
    public bool IsFull => _findings.Count == options.MaxFindings;

    /// <summary>Whether anything was found.</summary>
    public bool HasFinding => _findings.Count > 0;

    public bool IsStrict => options.Mode == MarcReadMode.Strict;

    public bool IsRecovering => options.Mode == MarcReadMode.Recover;

    /// <summary>Something was lost.</summary>
    public void Error(string code, string path, int at, params ReadOnlySpan<FindingArg> args) =>
        Add(code, FindingSeverity.Error, path, at, args);

    /// <summary>Something was repaired without loss, or is unusual.</summary>
    public void Warning(string code, string path, int at, params ReadOnlySpan<FindingArg> args) =>
        Add(code, FindingSeverity.Warning, path, at, args);

    /// <summary>Something is as it may be, but good to know.</summary>
    public void Information(string code, string path, int at, params ReadOnlySpan<FindingArg> args) =>
        Add(code, FindingSeverity.Information, path, at, args);

    /// <summary>Something is wrong in the bytes of a text.</summary>
    public void Text(TextFlaw flaw, MarcEncoding encoding, string path, int at, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<FindingArg> args = [new FindingArg.Text("encoding", encoding.Name), new FindingArg.Text("bytes", Convert.ToHexString(bytes.Slice(flaw.At, Math.Min(8, bytes.Length - flaw.At))))];
        switch (flaw.Kind)
        {
            case TextFlawKind.Invalid when encoding == MarcEncoding.Utf8:
                Error(MarcCodes.InvalidUtf8, path, at, args);
                break;
            case TextFlawKind.Invalid:
                Error(MarcCodes.InvalidText, path, at, args);
                break;
            case TextFlawKind.UnknownEscape:
                Error(MarcCodes.EscapeUnknown, path, at, args);
                break;
            case TextFlawKind.MarkWithoutLetter:
                Warning(MarcCodes.MarkWithoutLetter, path, at, args);
                break;
            case TextFlawKind.PrivateUse:
                Warning(MarcCodes.PrivateUse, path, at, args);
                break;
            default:
                Warning(MarcCodes.TextRepaired, path, at, args);
                break;
        }
    }

    /// <summary>Everything found, with the control number where the record has one.</summary>
    public ValueList<Finding> ToFindings(string? controlNumber)
    {
        if (_leftOut > 0)
        {
            _findings.Add(new(MarcCodes.FindingsLeftOut, FindingSeverity.Warning) { Args = [new FindingArg.Number("count", _leftOut), new FindingArg.Number("record", index + 1)] });
        }

        return string.IsNullOrEmpty(controlNumber)
            ? [.. _findings]
            : [.. _findings.Select(f => f with { Args = [.. f.Args, new FindingArg.Text("controlNumber", controlNumber)] })];
    }

    private void Add(string code, FindingSeverity severity, string path, int at, ReadOnlySpan<FindingArg> args)
    {
        HasDefect |= severity > FindingSeverity.Information;
        if (IsFull)
        {
            _leftOut++;
            return;
        }

        var weight = IsStrict && severity == FindingSeverity.Warning ? FindingSeverity.Error : severity;
        _findings.Add(new(code, weight, path)
        {
            Args = [.. args, new FindingArg.Number(unit, offset + at), new FindingArg.Number("record", index + 1)],
        });
    }
}
