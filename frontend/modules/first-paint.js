// A classic script in the head: the chosen theme and colours have to stand before the first paint.
{
  const asked = new URLSearchParams(location.search).get("theme");
  const choice = asked ?? localStorage.getItem("footfall-theme");
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
  if (localStorage.getItem("footfall-scale") === "cividis") document.documentElement.dataset.scale = "cividis";
}
