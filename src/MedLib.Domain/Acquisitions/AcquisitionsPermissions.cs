using MedLib.Domain.Results;

namespace MedLib.Domain.Acquisitions;

/// <summary>The permissions that lift refusals of acquisitions.</summary>
public static class AcquisitionsPermissions
{
    /// <summary>Commit, pay or withdraw more than a fund has available.</summary>
    public static Permission ExceedFund => new("acquisitions.exceed-fund");

    /// <summary>Receive more than was ordered.</summary>
    public static Permission ReceiveBeyondOrder => new("acquisitions.receive-beyond-order");
}
