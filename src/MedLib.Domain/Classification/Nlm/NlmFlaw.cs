using System.Runtime.InteropServices;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>Something wrong at a place of a call number's text, before it is made a finding.</summary>
/// <param name="Code">One of <see cref="NlmCodes"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NlmFlaw(string Code, FindingSeverity Severity, int Start, int Length)
{
    /// <summary>What the call number should be, where that is not just how it is written.</summary>
    internal string? Suggestion { get; init; }

    /// <summary>Further arguments of the message.</summary>
    internal ValueList<FindingArg> Args { get; init; }

    // To write the number as NLM does mends these, and nothing else.
    private bool IsOfWriting => Code is NlmCodes.LowerCaseLetters or NlmCodes.SpaceMissing or NlmCodes.SpaceTooMany or NlmCodes.DotBeforeCutter
        or NlmCodes.SpaceInNumber or NlmCodes.WideCharacters or NlmCodes.MaybeAccession or NlmCodes.SerialAsMonograph;

    /// <summary>The finding.</summary>
    /// <param name="original">The text as it was read.</param>
    /// <param name="written">The call number as NLM would write it, where that differs; the suggestion unless there is a better one.</param>
    internal Finding ToFinding(ReadOnlySpan<char> original, string? written)
    {
        List<FindingArg> args =
        [
            new FindingArg.Number("start", Start),
            new FindingArg.Number("length", Length),
            new FindingArg.Text("text", original.Slice(Start, Length).ToString()),
            .. Args,
        ];
        if ((Suggestion ?? (IsOfWriting ? written : null)) is { } better)
        {
            args.Add(new FindingArg.Text("suggestion", better));
        }

        return new Finding(Code, Severity) { Args = [.. args] };
    }
}
