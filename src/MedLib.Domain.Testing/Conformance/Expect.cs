using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>Says which clause broke. The clauses name kinds, ids and codes, and never what a state holds.</summary>
internal static class Expect
{
    public static void That([DoesNotReturnIf(false)] bool holds, string clause)
    {
        if (!holds)
        {
            throw new ConformanceException(clause);
        }
    }

    public static void Same<T>(IReadOnlyList<T> expected, IReadOnlyList<T> actual, string clause)
    {
        var same = 0;
        while (same < expected.Count && same < actual.Count && EqualityComparer<T>.Default.Equals(expected[same], actual[same]))
        {
            same++;
        }

        That(
            same == expected.Count && same == actual.Count,
            string.Create(CultureInfo.InvariantCulture, $"{clause}: {expected.Count} expected, {actual.Count} found, the first {same} alike"));
    }

    public static T Accepted<T>(Result<T> result, string what)
        where T : notnull
    {
        That(result.Succeeded, $"{what} is refused with {Codes(result.Findings)}");
        return result.Value;
    }

    public static void Refused<T>(Result<T> result, string code, string clause)
        where T : notnull => That(!result.Succeeded && result.Findings.Any(finding => Is(finding, code)), $"{clause}: {code} expected, {Told(result)} found");

    public static void Refused(CommitOutcome outcome, string clause, params ReadOnlySpan<string> codes)
    {
        That(outcome is CommitOutcome.Refused, $"{clause}: a refusal expected, {outcome.GetType().Name} found");
        var reasons = ((CommitOutcome.Refused)outcome).Reasons;
        foreach (var code in codes)
        {
            That(reasons.Any(reason => Is(reason, code)), $"{clause}: {code} expected, {Codes(reasons)} found");
        }
    }

    public static void Outcome<T>(CommitOutcome outcome, string clause)
        where T : CommitOutcome => That(outcome is T, $"{clause}: {typeof(T).Name} expected, {outcome.GetType().Name} found");

    private static bool Is(Finding finding, string code) => string.Equals(finding.Code, code, StringComparison.Ordinal);

    private static string Told<T>(Result<T> result)
        where T : notnull => result.Succeeded ? "an acceptance" : Codes(result.Findings);

    private static string Codes(ValueList<Finding> findings) => string.Join(", ", findings.Select(static finding => finding.Code));
}
