using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Profiles;

/// <summary>What is wrong with the habits of a desk, and with how long its history is kept.</summary>
internal static class HabitChecks
{
    /// <summary>Ten years: longer than any desk waits, and short enough to be counted from any moment.</summary>
    public const int MostDays = 3_660;

    public static IEnumerable<Finding> Check(CirculationProfile profile)
    {
        var (habits, retention) = (profile.Habits, profile.Retention);
        if (!IsInRange(habits.UndoWithin))
        {
            yield return OutOfRange(nameof(DeskHabits.UndoWithin));
        }

        if (!IsInRange(habits.BackDatedWithin))
        {
            yield return OutOfRange(nameof(DeskHabits.BackDatedWithin));
        }

        if (habits.ProvisionalDays is < 0 or > MostDays)
        {
            yield return OutOfRange(nameof(DeskHabits.ProvisionalDays));
        }

        if (retention.KeptFor is { CanBeLentFor: false })
        {
            yield return Unsound(nameof(HistoryRetention.KeptFor));
        }

        if (retention.SmallestCell < 1)
        {
            yield return Unsound(nameof(HistoryRetention.SmallestCell));
        }
    }

    private static bool IsInRange(Duration duration) => duration >= Duration.Zero && duration <= Duration.FromDays(MostDays);

    private static Finding OutOfRange(string habit) =>
        Finding.Error(CirculationCodes.HabitOutOfRange, new FindingArg.Text("habit", habit), new FindingArg.Number("days", MostDays)) with
        { Path = $"{nameof(CirculationProfile.Habits)}.{habit}" };

    private static Finding Unsound(string part) =>
        Finding.Error(CirculationCodes.RetentionUnsound, new FindingArg.Text("part", part)) with { Path = $"{nameof(CirculationProfile.Retention)}.{part}" };
}
