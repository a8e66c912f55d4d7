using Convergence.Domain.Dossiers.Nomenclatures;

namespace Convergence.Data.Demonstration;

/// <summary>Names of fictional people: a common first name and a tool, a tree or a plant. Nobody’s.</summary>
internal static class NomsDemonstration
{
    public static readonly string[] Feminins =
    [
        "Nadia", "Élodie", "Françoise", "Inès", "Aminata", "Samira", "Chloé", "Maëlle", "Fatou", "Sylvie", "Amel", "Corinne", "Mariam", "Laëtitia", "Ewa", "Sabrina", "Odile", "Khadija", "Manon", "Rosa",
        "Céline", "Awa", "Brigitte", "Nour", "Mélanie", "Zohra", "Anaïs", "Danielle", "Irina", "Salomé", "Hélène", "Bintou",
    ];

    public static readonly string[] Masculins =
    [
        "Karim", "Moussa", "Jean-Marc", "Tomasz", "Loïc", "Bernard", "Idriss", "Roger", "Yannick", "Mehdi", "Gérard", "Ibrahima", "Kévin", "Rachid", "Thierry", "Dragan", "Abdoul", "Didier", "Enzo", "Youssef",
        "Pascal", "Samba", "Cédric", "Nabil", "Michel", "Oumar", "Anthony", "Hakim", "José", "Bilal", "Franck", "Lamine",
    ];

    public static readonly string[] Noms =
    [
        "Rabot", "Tilleul", "Sécateur", "Noisetier", "Varlope", "Églantier", "Truelle", "Genévrier", "Râteau", "Lavande", "Ciseau", "Bouleau", "Équerre", "Fougère", "Brouette", "Merisier",
        "Maillet", "Châtaignier", "Serpette", "Aubépine", "Burin", "Charme", "Gouge", "Cornouiller", "Herse", "Sorbier", "Lime", "Sureau", "Pioche", "Érable", "Binette", "Frêne", "Étau", "Mélèze", "Trusquin",
        "Peuplier", "Scie", "Saule", "Tarière", "Tremble", "Vilebrequin", "Verveine", "Bédane", "Bruyère", "Cisaille", "Camomille", "Doloire", "Églantine", "Fil-à-plomb", "Garance", "Houe", "Houx", "Plantoir",
        "Jonquille", "Racloir", "Laurier", "Niveau", "Myrtille", "Pelle", "Narcisse", "Ponceuse", "Origan", "Rivet", "Pervenche", "Spatule", "Romarin", "Tenaille", "Sarriette", "Tournevis", "Thym", "Wastringue",
        "Violette", "Bêche", "Absinthe", "Clé-plate", "Bleuet", "Compas", "Capucine", "Égoïne", "Dahlia", "Feuillet", "Épervière", "Grattoir", "Fenouil", "Hachette", "Gentiane", "Louchet", "Hysope", "Mètre",
        "Iris", "Poinçon", "Jasmin", "Queue-d’aronde", "Lupin", "Rouleau", "Mauve", "Serre-joint", "Nénuphar", "Taloche", "Oseille", "Tamis", "Pissenlit", "Trépan", "Renoncule", "Vrille", "Sauge",
    ];

    /// <summary>Identity drawn with its seed; a first name goes with the genre, one of the two lists when it is not said.</summary>
    public static (string Nom, string Prenom, Genre Genre) Tirer(Random tirage)
    {
        var genre = tirage.NextDouble() switch
        {
            < 0.30 => Genre.Femme,
            < 0.99 => Genre.Homme,
            _ => Genre.NonRenseigne,
        };
        var prenoms = genre == Genre.Femme || (genre == Genre.NonRenseigne && tirage.Next(2) == 0) ? Feminins : Masculins;
        return (Noms[tirage.Next(Noms.Length)], prenoms[tirage.Next(prenoms.Length)], genre);
    }
}
