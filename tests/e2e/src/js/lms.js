// A learning system as SCORM 1.2 describes its API, around a course in a frame. It keeps every call, and refuses what it has to:
// anything before it was begun, and a status that does not exist. Its script tag says how it is: `data-language`, `data-status`,
// and in `data-fails` a function that does not work.
(() => {
  const { language = "", status = "not attempted", fails = "" } = document.currentScript.dataset;
  const ERRORS = {
    0: "No error", 101: "General exception", 201: "Invalid argument", 301: "Not initialized", 401: "Not implemented",
    405: "Incorrect data type",
  };
  const STATUS = ["passed", "completed", "failed", "incomplete", "browsed", "not attempted"];
  const elements = { "cmi.core.lesson_status": status, "cmi.student_preference.language": language };
  const calls = [];
  let isOpen = false;
  let code = 0;

  /** What stands in the way of a call, by its number. */
  function refusal(name, [element, value]) {
    if (name === fails) return 101;
    if (name === "LMSInitialize") return isOpen ? 101 : element !== "" ? 201 : 0;
    if (!isOpen) return 301;
    if (name === "LMSCommit" || name === "LMSFinish") return element !== "" ? 201 : 0;
    if (!Object.hasOwn(elements, element)) return 401;
    return name === "LMSSetValue" && element === "cmi.core.lesson_status" && !STATUS.includes(value) ? 405 : 0;
  }

  const works = {
    LMSInitialize: () => (isOpen = true),
    LMSFinish: () => !(isOpen = false),
    LMSCommit: () => true,
    LMSGetValue: (element) => elements[element],
    LMSSetValue: (element, value) => Boolean((elements[element] = value)),
  };

  const answering = Object.entries(works).map(([name, work]) => [
    name,
    (...given) => {
      code = refusal(name, given);
      calls.push([name, ...given]);
      return code === 0 ? String(work(...given)) : name === "LMSGetValue" ? "" : "false";
    },
  ]);
  const asking = {
    LMSGetLastError: () => String(code),
    LMSGetErrorString: (number) => ERRORS[number] ?? "",
    LMSGetDiagnostic: () => "",
  };
  window.API = { ...Object.fromEntries(answering), ...asking };
  window.lms = { calls, elements };
})();
