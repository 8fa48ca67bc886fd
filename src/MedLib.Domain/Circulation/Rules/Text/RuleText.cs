using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Lending rules as lines that a librarian reads and writes.</summary>
/// <remarks>
/// <code>
/// default: lend 14 days, renew 2 times, at most 10 loans
/// item reference: in library only
/// borrower resident, item !dvd: lend 28 days
/// item dvd: lend 7 days, fine EUR 0.50 per day up to EUR 10
///   borrower student: not lent
/// </code>
/// A line that is indented further belongs to the one above it and demands what that demands too; one that ends with a comma goes on in the next;
/// what follows <c>#</c> is a remark. The guide tells all words.
/// </remarks>
public static class RuleText
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// The rules, not yet compiled; or all of <c>CIR-100</c> to <c>CIR-105</c>, each with line and column, the first hundred of them.
    /// A text is read in one go: twice the text takes twice the time.
    /// </returns>
    public static Result<RuleSet> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new RuleProblems();
        var set = new RuleTextReader(problems).Read(RuleLines.Of(text, problems, RuleDialect.Own));
        return problems.IsEmpty ? set : Result<RuleSet>.Refused(problems.All);
    }

    /// <summary>Writes rules, one a line; read back they are equal.</summary>
    /// <param name="ruleSet">The rules.</param>
    public static string Write(RuleSet ruleSet)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        return new RuleTextWriter(ruleSet).Write();
    }
}
