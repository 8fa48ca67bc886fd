using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Keeps a library in an SQLite file.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps the library in an SQLite file, which is made when it is first used.</summary>
    /// <remarks>
    /// The file is opened with the first question or command; <see cref="Commands.StoreException"/> is thrown then where it is of a newer
    /// release (<c>CMD-020</c>), no library (<c>CMD-021</c>) or cannot be opened (<c>CMD-022</c>). Several processes may use it at once.
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file, such as <c>library.db</c>; its folder must exist.</param>
    public static IMedLibBuilder UseSqlite(this IMedLibBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.TryAddSingleton<ILibraryDatabase>(_ => new SqliteDatabase(path, new SqliteSchema()));
        return builder.UseStore<RelationalStore>();
    }
}
