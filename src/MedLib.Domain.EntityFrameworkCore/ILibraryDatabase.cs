using MedLib.Domain.Holdings;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Opens the database of a library, which it makes or upgrades first where need be.</summary>
internal interface ILibraryDatabase
{
    /// <summary>How the library shelves, by which the lines of its shelf list are made; known once it was opened.</summary>
    ShelvingPractices Shelving { get; }

    /// <summary>The tables, in a context of their own, which the caller disposes of.</summary>
    /// <exception cref="Commands.StoreException">It is of a newer release, or no library at all.</exception>
    ValueTask<MedLibDbContext> OpenAsync(CancellationToken cancellationToken);
}
