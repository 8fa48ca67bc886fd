using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>The steps by which a fine came about, as findings.</summary>
internal static class FineExplanation
{
    public static ValueList<Finding> Of(FineAssessment fine)
    {
        var steps = new List<Finding>();
        foreach (var part in fine.Parts)
        {
            steps.Add(Counted(part));
            if (part.WithinGrace)
            {
                steps.Add(Finding.Information(CirculationCodes.LateWithinGrace, new FindingArg.Text("grace", part.Terms.Grace switch
                {
                    Grace.Cliff cliff => cliff.Within.ToString(),
                    Grace.Deducted deducted => deducted.Within.ToString(),
                    _ => "",
                })));
                continue;
            }

            if (part.Terms.Grace is Grace.Deducted { Within: var within })
            {
                steps.Add(Finding.Information(CirculationCodes.GraceDeducted, new FindingArg.Text("grace", within.ToString())));
            }

            foreach (var step in part.Steps)
            {
                steps.Add(Finding.Information(
                    CirculationCodes.FineCharged,
                    new FindingArg.Number("intervals", step.Intervals),
                    new FindingArg.Text("every", part.Terms.Every.ToString()),
                    step.Rate.ToArg("rate"),
                    step.Amount.ToArg("amount")));
            }
        }

        if (fine.Limit is not FineLimit.None)
        {
            steps.Add(Finding.Information(
                fine.Limit is FineLimit.Price ? CirculationCodes.FineLimitedByPrice : CirculationCodes.FineLimited, fine.Gross.ToArg("gross"), fine.Amount.ToArg("amount")));
        }

        steps.Add(fine.Amount.IsNone || fine.Amount.IsZero
            ? Finding.Information(CirculationCodes.NothingOwed)
            : Finding.Information(CirculationCodes.FineOwed, fine.Amount.ToArg("amount")));
        return [.. steps];
    }

    private static Finding Counted(in FinePart part)
    {
        var (code, number) = part.Terms.Counts switch
        {
            LateTime.OpenDays => (CirculationCodes.LateOpenDays, part.OpenDays),
            LateTime.Open => (CirculationCodes.LateOpenTime, (long)Math.Floor(part.Time.TotalMinutes)),
            _ => (CirculationCodes.LateTimeCounted, (long)Math.Floor(part.Time.TotalMinutes)),
        };
        return Finding.Information(
            code,
            new FindingArg.Text("terms", part.Recalled ? "of the recall" : "ordinary"),
            new FindingArg.Moment("from", part.From),
            new FindingArg.Moment("until", part.Until),
            new FindingArg.Number("count", number));
    }
}
