using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace PartyWorkflow.Web.Language;

/// <summary>
/// Every text that a page receives is composed (NFC) before anything looks at it: a Mac types "ế" as three characters, and what is stored, compared,
/// searched or measured must not depend on who typed it. The character NUL, which no keyboard makes and not every store can hold, is left out.
/// </summary>
internal sealed class ComposedText(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        if (bindingContext.Result is { IsModelSet: true, Model: string text })
        {
            bindingContext.Result = ModelBindingResult.Success(text.Replace("\0", "", StringComparison.Ordinal).Normalize());
        }
    }

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string)
            ? new ComposedText(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }
}
