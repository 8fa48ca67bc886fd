using MedLib.Domain.Commands;
using MedLib.Domain.Results;

namespace MedLib.Domain.Testing.Conformance;

/// <summary>A store to run the kit against: new and empty, one for each check.</summary>
/// <param name="Choose">Chooses the store as a host does, such as <c>library => library.UseSqlite(path)</c>.</param>
/// <param name="ReadOutbox">Reads every event that the store keeps for the host to pass on, in the order of the commits.</param>
public sealed record StoreUnderTest(
    Action<IMedLibBuilder> Choose, Func<IServiceProvider, CancellationToken, ValueTask<ValueList<IEvent>>> ReadOutbox);
