using NodaTime;

namespace MedLib.Domain.Commands;

/// <summary>Stamps for commands that are given now: a new id, the actor, the instant of the clock.</summary>
/// <remarks>A host that may have to send a command twice keeps the stamp with it, and sends the same one again.</remarks>
/// <param name="ids">Mints the ids.</param>
/// <param name="clock">Tells the time.</param>
public sealed class CommandStamps(IIds ids, IClock clock)
{
    /// <summary>A new stamp.</summary>
    /// <param name="by">Who asks.</param>
    public CommandStamp Now(Actor by) => new(ids.Next<CommandId>(), by, clock.GetCurrentInstant());
}
