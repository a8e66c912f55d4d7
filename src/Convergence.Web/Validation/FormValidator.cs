using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Convergence.Web.Validation;

/// <summary>Shape of a form: called by its controller, says everything at once beside the fields.</summary>
public abstract class FormValidator<T> : AbstractValidator<T>
{
    /// <summary>Adds what is wrong to the model state; true when nothing is.</summary>
    public bool Verifier(T form, ModelStateDictionary etat)
    {
        foreach (var erreur in Validate(form).Errors)
        {
            // What MVC could not read is already said beside its field: one message a field is enough.
            if (etat.GetFieldValidationState(erreur.PropertyName) != ModelValidationState.Invalid)
            {
                etat.AddModelError(erreur.PropertyName, erreur.ErrorMessage);
            }
        }

        return etat.IsValid;
    }
}
