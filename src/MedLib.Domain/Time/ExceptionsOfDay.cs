namespace MedLib.Domain.Time;

/// <summary>The exceptions that outrank the week and the days of the year on one day: for the staffed hours, and for those of a layer.</summary>
internal readonly record struct ExceptionsOfDay(OpeningLayer Layer, OpeningException? Staffed, OpeningException? OfLayer)
{
    /// <summary>Whether the hours of the layer are wanted without the staffed ones.</summary>
    public bool Alone { get; init; }

    /// <summary>The hours of the day: those of the exceptions, or what was declared for a layer that has none.</summary>
    public IEnumerable<OpeningHours> Or(Func<OpeningLayer, IEnumerable<OpeningHours>> declared)
    {
        IEnumerable<OpeningHours> own = OfLayer is null ? declared(Layer) : OfLayer.Hours;
        return Alone || Layer is OpeningLayer.Staffed ? own : own.Concat(Staffed is null ? declared(OpeningLayer.Staffed) : Staffed.Hours);
    }
}
