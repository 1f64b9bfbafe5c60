// Stands in for react-devtools-core, which only a development build of Ink would connect to.
export default {initialize() {}, connectToDevTools() {}};
