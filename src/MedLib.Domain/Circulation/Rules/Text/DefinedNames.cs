using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>What terms name: schedules and bands. Of two of one name, which a sound set has not, the first.</summary>
internal sealed class DefinedNames
{
    private readonly Dictionary<string, DueSchedule> _schedules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpeningHours> _bands = new(StringComparer.Ordinal);

    public DefinedNames(RuleSet set)
    {
        foreach (var schedule in set.Schedules)
        {
            _schedules.TryAdd(schedule.Name, schedule.Schedule);
        }

        foreach (var band in set.TimeBands)
        {
            _bands.TryAdd(band.Name, band.Hours);
        }
    }

    public DueSchedule? Schedule(string name) => _schedules.GetValueOrDefault(name);

    public OpeningHours? Band(string name) => _bands.GetValueOrDefault(name);
}
