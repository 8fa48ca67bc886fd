using System.Runtime.InteropServices;
using MedLib.Domain.Circulation.Terms;

namespace MedLib.Domain.Circulation.Rules.Analysis;

/// <summary>How long a period lasts at least and at most, in minutes, whenever it begins: enough to tell that one must pass another.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most; open days have none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PeriodBounds(long Least, long Most)
{
    private const long Hour = 60;
    private const long Day = 24 * Hour;

    public static PeriodBounds Of(LoanPeriod.Rolling period)
    {
        long count = period.Count;
        return period.Unit switch
        {
            LoanUnit.Minutes => new(count, count),
            LoanUnit.Hours => new(count * Hour, count * Hour),
            LoanUnit.Days => new(count * Day, count * Day),
            LoanUnit.OpenDays => new(count * Day, long.MaxValue),
            LoanUnit.Weeks => new(count * 7 * Day, count * 7 * Day),
            LoanUnit.Months => new((count * 30 - 2) * Day, count * 31 * Day), // February alone is 28 days, and with it any months 30 each but 2
            _ => new(count * 365 * Day, count * 366 * Day),
        };
    }
}
