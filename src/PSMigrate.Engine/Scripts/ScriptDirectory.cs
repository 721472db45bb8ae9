namespace PSMigrate.Engine.Scripts;

/// <summary>The folders of revision files. Reads headers only; a script's body is read when it is asked for.</summary>
internal sealed class ScriptDirectory
{
    private readonly Dictionary<string, RevisionHeader> _byId;
    private readonly Dictionary<string, RevisionScript> _scripts = new(StringComparer.Ordinal);

    // By path: of small files, which were read as a whole.
    private readonly IReadOnlyDictionary<string, string> _texts;

    private ScriptDirectory(IReadOnlyList<string> locations, IReadOnlyList<RevisionHeader> headers, IReadOnlyDictionary<string, string> texts)
    {
        Locations = locations;
        _texts = texts;
        Headers = headers;
        _byId = new Dictionary<string, RevisionHeader>(headers.Count, StringComparer.Ordinal);
        foreach (RevisionHeader header in headers)
        {
            _byId.TryAdd(header.Revision, header);
        }
    }

    public IReadOnlyList<string> Locations { get; }

    /// <summary>The headers of all files, in ordinal order of their paths; two may have the same id, which the graph reports.</summary>
    public IReadOnlyList<RevisionHeader> Headers { get; }

    /// <param name="locations">The folders.</param>
    /// <param name="recursive">Whether to look into folders below them.</param>
    /// <param name="mayBeMissing">Whether a folder that is not there yet is an empty one: it is about to get its first file.</param>
    public static ScriptDirectory Load(IReadOnlyList<string> locations, bool recursive, bool mayBeMissing)
    {
        List<RevisionHeader> headers = [];
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string path in RevisionFiles.Find(mayBeMissing ? [.. locations.Where(Directory.Exists)] : locations, recursive))
        {
            (RevisionHeader header, string? text) = ScriptFile.ReadHeader(path);
            headers.Add(header);
            if (text is not null)
            {
                texts.Add(path, text);
            }
        }

        return new ScriptDirectory(locations, headers, texts);
    }

    /// <summary>The same files, and scripts of revisions that none of them has.</summary>
    public ScriptDirectory With(IEnumerable<RevisionScript> scripts)
    {
        RevisionScript[] more = [.. scripts];
        ScriptDirectory all = new(Locations, [.. Headers, .. more.Select(script => script.Header)], _texts);
        foreach (RevisionScript script in more)
        {
            all.Replace(script);
        }

        return all;
    }

    /// <summary>Takes a script in place of what the file has. Where the revision stands in the graph does not change.</summary>
    public void Replace(RevisionScript script)
    {
        _byId[script.Header.Revision] = script.Header;
        _scripts[script.Header.Revision] = script;
    }

    /// <summary>The header of a revision, or null.</summary>
    public RevisionHeader? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The whole script of a revision that the graph knows; read once, so that all of a verb sees the same text.</summary>
    public RevisionScript Read(string id)
    {
        // Several databases may be upgraded with the same files at once.
        lock (_scripts)
        {
            if (!_scripts.TryGetValue(id, out RevisionScript? script))
            {
                RevisionHeader header = _byId[id];
                script = _texts.TryGetValue(header.Path, out string? text) ? RevisionScript.Read(header, text) : RevisionScript.Load(header);
                _scripts.Add(id, script);
            }

            return script;
        }
    }
}
