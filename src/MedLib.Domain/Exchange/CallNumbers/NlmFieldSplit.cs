using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Exchange.CallNumbers;

/// <summary>An NLM call number as MARC 21 field 060 holds it: class, topic and place in $a, everything else in $b.</summary>
/// <param name="Class">Subfield $a.</param>
/// <param name="Item">Subfield $b, or null.</param>
internal sealed record NlmFieldSplit(string Class, string? Item)
{
    internal static NlmFieldSplit Of(NlmCallNumber number)
    {
        var written = number.ToString();
        var head = number.Class.ToString();
        head = number.Geography is { } place ? $"{head} {place}" : head;
        return written.Length > head.Length ? new(head, written[(head.Length + 1)..]) : new(written, null);
    }
}
