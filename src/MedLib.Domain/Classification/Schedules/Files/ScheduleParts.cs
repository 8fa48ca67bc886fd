using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules.Files;

/// <summary>What an edition has beside its classes.</summary>
internal sealed record ScheduleParts(
    string Notice,
    ValueList<NlmScheduleOutline> Schedules,
    ValueList<NlmClassChange> Changes,
    ValueList<TableGPlace> Places,
    bool HasAllPlaces,
    ValueList<NineteenthCenturyClass> NineteenthCentury);
