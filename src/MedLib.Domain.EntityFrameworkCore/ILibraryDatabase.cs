namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Opens the database of a library, which it makes or upgrades first where need be.</summary>
internal interface ILibraryDatabase
{
    /// <summary>The tables, in a context of their own, which the caller disposes of.</summary>
    /// <exception cref="Commands.StoreException">It is of a newer release, or no library at all.</exception>
    ValueTask<MedLibDbContext> OpenAsync(CancellationToken cancellationToken);
}
