using MedLib.Domain.Holdings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>Keeps a library in an SQLite file.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps the library in an SQLite file, which is made when it is first used.</summary>
    /// <remarks>
    /// <para>
    /// The file is opened with the first question or command; <see cref="Commands.StoreException"/> is thrown then where it is of a newer
    /// release (<c>CMD-020</c>), no library (<c>CMD-021</c>) or cannot be opened (<c>CMD-022</c>). Several processes may use it at once.
    /// </para>
    /// <para>
    /// How the library shelves (<see cref="MedLibBuilderExtensions.UseShelving"/>) is kept in the file: a host that does not say it works by what the last one said. Where it
    /// is said otherwise than before, or the rules of shelf keys are newer, the shelf list is made anew when the file is opened.
    /// </para>
    /// </remarks>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file, such as <c>library.db</c>; its folder must exist.</param>
    public static IMedLibBuilder UseSqlite(this IMedLibBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.TryAddSingleton<ILibraryDatabase>(provider => new SqliteDatabase(path, SqliteSchema.OfThisRelease(), provider.GetService<ShelvingPractices>()));
        return builder.UseStore<RelationalStore>();
    }
}
