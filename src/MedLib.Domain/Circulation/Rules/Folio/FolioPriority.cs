using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Circulation.Rules.Text;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Folio;

/// <summary>Reads FOLIO's priority line: seven letters, or up to three regulations of which the last is the line.</summary>
internal static class FolioPriority
{
    public const string Letters = "mtgabcs";

    public static MatchKey KeyOf(char letter) => letter switch
    {
        'm' => RuleDimension.Item,
        't' => RuleDimension.LoanType,
        'g' => RuleDimension.Borrower,
        'a' => new MatchKey(RuleDimension.Location, 0),
        'b' => new MatchKey(RuleDimension.Location, 1),
        'c' => new MatchKey(RuleDimension.Location, 2),
        _ => new MatchKey(RuleDimension.Location, 3),
    };

    public static bool Read(RuleCursor at, out MatchOrder order)
    {
        order = MatchOrder.Folio;
        if (IsLetter(at))
        {
            var read = Keys(at, out var keys);
            order = MatchOrder.FolioOf(keys);
            return read && at.Ends();
        }

        var steps = new List<MatchStep>();
        do
        {
            if (!Step(at, steps))
            {
                return false;
            }
        }
        while (at.Skips(","));

        order = new MatchOrder([.. steps]);
        return at.Ends() && (steps[^1] is MatchStep.FirstLine or MatchStep.LastLine || at.Fails("first-line or last-line at the end"));
    }

    private static bool IsLetter(RuleCursor at) =>
        at.Current is { IsQuoted: false, Text.Length: 1 } word && Letters.Contains(word.Text, StringComparison.Ordinal);

    private static bool Step(RuleCursor at, List<MatchStep> steps)
    {
        if (steps.Count > 0 && steps[^1] is MatchStep.FirstLine or MatchStep.LastLine)
        {
            return at.Fails("nothing after first-line or last-line");
        }

        if (at.Skips("number-of-criteria"))
        {
            steps.Add(new MatchStep.NumberOfCriteria());
        }
        else if (at.Skips("first-line"))
        {
            steps.Add(new MatchStep.FirstLine());
        }
        else if (at.Skips("last-line"))
        {
            steps.Add(new MatchStep.LastLine());
        }
        else if (at.Skips("criterium") && at.Demands("(") && Keys(at, out var keys) && at.Demands(")"))
        {
            steps.Add(new MatchStep.Criterium(keys, DeeperFirst: false));
        }
        else
        {
            return at.Fails("criterium (...), number-of-criteria, first-line or last-line");
        }

        return true;
    }

    private static bool Keys(RuleCursor at, out ValueList<MatchKey> keys)
    {
        var taken = new List<MatchKey>();
        keys = [];
        do
        {
            if (!IsLetter(at) || taken.Contains(KeyOf(at.Current.Text[0])))
            {
                return at.Fails("each of the letters m, t, g, a, b, c, s once");
            }

            taken.Add(KeyOf(at.Current.Text[0]));
            at.Skips(at.Current.Text);
        }
        while (at.Skips(","));

        keys = [.. taken];
        return taken.Count == Letters.Length || at.Fails("all of the letters m, t, g, a, b, c, s");
    }
}
