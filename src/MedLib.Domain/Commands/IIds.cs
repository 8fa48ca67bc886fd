using NodaTime;

namespace MedLib.Domain.Commands;

/// <summary>Mints ids. Hosts mint the ids of what a command creates, so that sending it twice creates it once.</summary>
public interface IIds
{
    /// <summary>A Guid never given out before.</summary>
    Guid Next();
}

/// <summary>Typed ids from an <see cref="IIds"/>.</summary>
public static class IdsExtensions
{
    /// <summary>A new id.</summary>
    /// <param name="ids">The source of Guids.</param>
    /// <typeparam name="TId">The type of the id, such as <c>LoanId</c>.</typeparam>
    public static TId Next<TId>(this IIds ids)
        where TId : struct, IGuidId<TId>
    {
        ArgumentNullException.ThrowIfNull(ids);
        return TId.From(ids.Next());
    }
}

/// <summary>Guids of version 7: in the order of the clock, so that rows keyed by them are appended rather than scattered.</summary>
/// <param name="clock">The clock that stamps them.</param>
internal sealed class ClockIds(IClock clock) : IIds
{
    public Guid Next() => Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset());
}
