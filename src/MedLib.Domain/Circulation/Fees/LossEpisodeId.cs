using MedLib.Domain.Commands;

namespace MedLib.Domain.Circulation.Fees;

/// <summary>The id of one loss of one loan: its charges and refunds name it, so that none is ever found by guessing from times.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct LossEpisodeId(Guid Value) : IGuidId<LossEpisodeId>
{
    /// <inheritdoc/>
    public static LossEpisodeId From(Guid value) => new(value);
}
