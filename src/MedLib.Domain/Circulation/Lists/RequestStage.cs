namespace MedLib.Domain.Circulation.Lists;

/// <summary>How far an open request has come, in a word: the case of its <see cref="Requests.RequestState"/>.</summary>
public enum RequestStage
{
    /// <summary>It waits for its turn.</summary>
    Waiting = 0,

    /// <summary>It lets others pass.</summary>
    Suspended = 1,

    /// <summary>An item was chosen and is to be fetched.</summary>
    Allocated = 2,

    /// <summary>The item is on its way to where it is picked up.</summary>
    InTransit = 3,

    /// <summary>The item is on the pickup shelf.</summary>
    Ready = 4,
}
