using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Convergence.Web.Setup;

/// <summary>What MVC itself says of a value it cannot read, in French.</summary>
internal static class MessagesLiaison
{
    public static void Traduire(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((valeur, champ) => $"« {valeur} » n’est pas une valeur attendue pour « {champ} ».");
        messages.SetMissingBindRequiredValueAccessor(champ => $"Il manque une valeur pour « {champ} ».");
        messages.SetMissingKeyOrValueAccessor(() => "Il manque une valeur.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Le contenu envoyé est vide.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(valeur => $"« {valeur} » n’est pas une valeur attendue.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "La valeur n’est pas attendue.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Saisissez un nombre.");
        messages.SetUnknownValueIsInvalidAccessor(champ => $"La valeur de « {champ} » n’est pas attendue.");
        messages.SetValueIsInvalidAccessor(valeur => $"« {valeur} » n’est pas une valeur attendue.");
        messages.SetValueMustBeANumberAccessor(champ => $"Saisissez un nombre pour « {champ} ».");
        messages.SetValueMustNotBeNullAccessor(_ => "Ce champ est obligatoire.");
    }
}
