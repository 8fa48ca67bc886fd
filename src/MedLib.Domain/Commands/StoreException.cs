using MedLib.Domain.Results;

namespace MedLib.Domain.Commands;

/// <summary>A store cannot be opened. It is no refusal of a command: nothing can be asked of the store at all.</summary>
public sealed class StoreException : Exception
{
    /// <summary>A store cannot be opened.</summary>
    /// <param name="finding">Why.</param>
    /// <param name="cause">What the database said, if it was asked.</param>
    public StoreException(Finding finding, Exception? cause = null)
        : base(MedLibMessages.Render(finding), cause) => Finding = finding;

    /// <summary>Why, by a code of <see cref="StoreCodes"/>.</summary>
    public Finding Finding { get; }
}
