using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>What an edition has beside its classes.</summary>
internal sealed record ScheduleParts(
    string Notice,
    ValueList<NlmScheduleOutline> Schedules,
    ValueList<NlmClassChange> Changes,
    ValueList<TableGPlace> Places,
    ValueList<NineteenthCenturyClass> NineteenthCentury);
